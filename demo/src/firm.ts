// Who writes and is paid: the firm whose CRM this is. Invented, as its customers are.

import type { Sender } from 'fidato';

export const FIRM: Sender = {
  name: 'Belmonte Forniture S.r.l.',
  iban: 'IT24D0542811101000000654321',
  vatNumber: '04711901233',
  address: 'Via dei Mestieri 12, 40128 Bologna BO',
  contactName: 'Ilaria Fontanesi',
  signatory: 'Carlo Belmonte',
  phone: '+39 051 555 0182',
  email: 'amministrazione@belmonteforniture.example',
  pec: 'belmonteforniture@pec.example',
};
