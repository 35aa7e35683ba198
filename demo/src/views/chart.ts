// Bar charts by Chart.js, in the colours of the page. What a chart shows is always there as text beside it.
import { BarController, BarElement, CategoryScale, Chart, type ChartConfiguration, LinearScale, Tooltip } from 'chart.js';
import { type ElementPart, noChange } from 'lit-html';
import { AsyncDirective, directive } from 'lit-html/async-directive.js';

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Tooltip);

// A change of scheme reaches style sheets by itself, drawings only by drawing again.
const drawn = new Set<() => void>();
for (const query of ['(prefers-color-scheme: dark)', '(forced-colors: active)'])
  matchMedia(query).addEventListener('change', () => {
    for (const draw of drawn) draw();
  });

/** Where the reader's own colours are forced, all that is not background is text. */
const forced = (name: string): string => (name === '--card' ? 'Canvas' : name === '--line' ? 'GrayText' : 'CanvasText');

export interface Bars {
  /** A list is written on several lines. */
  labels: (string | string[])[];
  /** Only for the lengths of the bars; what is read is `said`. */
  values: number[];
  said: string[];
  /** Names of custom properties of the page, one for each bar. */
  colours: string[];
  across: boolean;
  /** How a value is written along the axis. */
  axis: (value: number) => string;
  /** The bar that stands out as the one with the focus; `null` = none. */
  focus?: number | null;
  /** The bar with an edge, as the one that is chosen. */
  chosen?: number;
  pick?: (index: number) => void;
}

class BarChart extends AsyncDirective {
  #chart: Chart<'bar'> | undefined;
  #bars: Bars | undefined;
  #canvas: HTMLCanvasElement | undefined;
  #colours = new Map<string, string>();

  render(_bars: Bars): typeof noChange {
    return noChange;
  }

  override update(part: ElementPart, [bars]: [Bars]): typeof noChange {
    this.#canvas = part.element as HTMLCanvasElement;
    this.#bars = bars;
    // The first time the canvas is not in the page yet, and has no size and no colours.
    drawn.add(this.#again);
    queueMicrotask(this.#again);
    return noChange;
  }

  #again = (): void => {
    if (this.isConnected) this.#draw();
  };

  override disconnected(): void {
    drawn.delete(this.#again);
    this.#chart?.destroy();
    this.#chart = undefined;
  }

  override reconnected(): void {
    drawn.add(this.#again);
    queueMicrotask(this.#again);
  }

  /** A custom property as the colour that it is in this scheme: `light-dark()` is resolved by asking for it as a colour. */
  #colour(name: string): string {
    const canvas = this.#canvas as HTMLCanvasElement;
    let colour = this.#colours.get(name);
    if (colour === undefined) {
      canvas.style.color = matchMedia('(forced-colors: active)').matches ? forced(name) : `var(${name})`;
      colour = getComputedStyle(canvas).color;
      canvas.style.removeProperty('color');
      this.#colours.set(name, colour);
    }
    return colour;
  }

  #draw(): void {
    const { labels, values, colours, across, chosen } = this.#bars as Bars;
    this.#colours.clear();
    Object.assign(Chart.defaults.font, { family: getComputedStyle(this.#canvas as HTMLCanvasElement).fontFamily, size: 13 });
    const ink = this.#colour('--ink-soft');
    const data = {
      labels,
      datasets: [
        {
          data: values,
          backgroundColor: colours.map((name) => this.#colour(name)),
          borderColor: this.#colour('--ink'),
          borderWidth: values.map((_, index) => (index === chosen ? 2 : 0)),
        },
      ],
    };
    const along = {
      beginAtZero: true,
      grid: { color: this.#colour('--line') },
      border: { display: false },
      ticks: {
        color: ink,
        maxTicksLimit: 5,
        maxRotation: 0,
        callback: (value: string | number) => this.#bars?.axis(Number(value)),
      },
    };
    const names = {
      grid: { display: false },
      border: { color: this.#colour('--line-strong') },
      ticks: { color: across ? this.#colour('--ink') : ink, autoSkip: !across, maxRotation: 0 },
    };
    const options: NonNullable<ChartConfiguration<'bar'>['options']> = {
      indexAxis: across ? 'y' : 'x',
      animation: false,
      maintainAspectRatio: false,
      datasets: {
        bar: {
          borderRadius: 4,
          borderSkipped: false,
          maxBarThickness: across ? 26 : 44,
          categoryPercentage: 0.86,
          barPercentage: 0.86,
          hoverBorderColor: this.#colour('--ink'),
          hoverBorderWidth: 2,
          ...(across ? { minBarLength: 2 } : {}),
        },
      },
      scales: across ? { x: along, y: names } : { x: names, y: along },
      plugins: {
        tooltip: {
          displayColors: false,
          backgroundColor: this.#colour('--ink'),
          titleColor: this.#colour('--card'),
          bodyColor: this.#colour('--card'),
          callbacks: { label: ({ dataIndex }) => this.#bars?.said[dataIndex] ?? '' },
        },
      },
      onClick: (_event, [hit]) => hit && this.#bars?.pick?.(hit.index),
      onHover: (_event, hits) => {
        if (this.#canvas && this.#bars?.pick) this.#canvas.style.cursor = hits.length > 0 ? 'pointer' : '';
      },
    };
    if (this.#chart) {
      this.#chart.data = data;
      this.#chart.options = options;
      this.#chart.update();
    } else {
      this.#chart = new Chart(this.#canvas as HTMLCanvasElement, { type: 'bar', data, options });
      // A canvas does not draw itself again when its font has come.
      void document.fonts.ready.then(() => this.#chart?.update());
    }
    this.#highlight();
  }

  /** The bar with the focus looks as under the pointer. */
  #highlight(): void {
    const index = this.#bars?.focus ?? null;
    const active = index === null ? [] : [{ datasetIndex: 0, index }];
    this.#chart?.setActiveElements(active);
    this.#chart?.tooltip?.setActiveElements(active, { x: 0, y: 0 });
    this.#chart?.update();
  }
}

/** Draws bars on a `<canvas>`: `<canvas ${barChart({ ... })}></canvas>`. */
export const barChart = directive(BarChart);
