//! The sample data of the demo: an order is never green for a customer who does not pay.

use crate::common::{Json, ask};
use fidato::calls::decide_credit;
use fidato::owed::overdue::overdue;
use fidato::whole::assessment::assess;
use serde_json::{Value, json};

#[test]
fn no_order_is_green_for_who_does_not_pay() {
    let data: Value = serde_json::from_str(&std::fs::read_to_string("demo/data/firms.json").unwrap()).unwrap();
    let options = json!({"asOf": data["asOf"], "fx": data["fx"]});
    let candidate = json!({"gate": "order", "amount": "4000"});
    let (mut late, mut unknown, mut green) = (0, 0, 0);
    for firm in data["firms"].as_array().unwrap() {
        let account = &firm["account"];
        // One record is broken on purpose, and for one there is no exchange rate.
        let Ok(assessed) = ask(account, &options, assess) else { continue };
        let decided = serde_json::to_value(decide_credit(Json(account), Json(&candidate), Json(&options)).unwrap()).unwrap();
        let owed = ask(account, &options, overdue).unwrap();
        let (status, name) = (owed["status"].as_str().unwrap(), &account["name"]);
        let says = |code: &str| decided["reasons"].as_array().unwrap().iter().find(|reason| reason["code"] == code).cloned();
        if ["overdue", "returned", "disputed", "legal", "protected"].contains(&status) {
            late += 1;
            assert_ne!(decided["action"], "allow", "{name}: {status}");
            let said = says("overdue").unwrap();
            assert_eq!(
                (&said["args"]["amount"], &said["args"]["days"]),
                (&owed["amount"], &json!(owed["oldestDays"].to_string())),
                "{name}"
            );
        } else if assessed["badge"]["code"] == "no-data" {
            unknown += 1;
            assert_ne!(decided["action"], "allow", "{name}: nothing is known");
            assert!(says("no-data").is_some());
        } else {
            green += usize::from(decided["action"] == "allow");
        }
    }
    assert_eq!((late, unknown), (24, 1));
    assert!(green > 10, "the others still get their goods: {green}");
}
