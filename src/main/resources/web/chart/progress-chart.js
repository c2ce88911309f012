import * as echarts from 'echarts/core';
import { LineChart, ScatterChart } from 'echarts/charts';
import { AriaComponent, GridComponent, MarkAreaComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { SVGRenderer } from 'echarts/renderers';

echarts.use([LineChart, ScatterChart, AriaComponent, GridComponent, MarkAreaComponent, MarkLineComponent, TooltipComponent, SVGRenderer]);

const NARROW = 520;

/** The colours of the page, so that the drawing follows light and dark. */
function colours() {
  const style = getComputedStyle(document.documentElement);
  const read = name => style.getPropertyValue(name).trim();
  return { ink: read('--ink'), quiet: read('--ink-2'), line: read('--line'), accent: read('--accent'), soft: read('--accent-soft'), before: read('--before'), card: read('--card'), thought: read('--thought') };
}

function tickStep(weeks, narrow) {
  const wanted = narrow ? 5 : 9;
  return [1, 2, 4, 8, 13, 26, 52, 104].find(step => weeks / step <= wanted) ?? 104;
}

function option(drawing, width, label) {
  const c = colours();
  const narrow = width < NARROW;
  const text = { color: c.quiet, fontFamily: 'inherit', fontSize: 13 };
  const step = tickStep(drawing.until - drawing.from, narrow);
  const from = Math.min(Math.floor(drawing.from / step) * step, 0);
  const until = Math.max(drawing.until, from + step);
  const points = before => drawing.points.filter(point => point.before === before)
    .map(point => ({ value: [point.week, point.value], day: point.day }));
  const series = (name, before, colour) => ({
    name, type: 'scatter', data: points(before), symbolSize: narrow ? 7 : 9,
    itemStyle: { color: colour, opacity: 0.75 }, emphasis: { scale: 1.4 }, z: 3,
  });
  const mean = (name, before, colour) => ({
    name, type: 'line', symbol: 'none', silent: true, z: 4,
    data: drawing.means.filter(one => one.before === before)
      .flatMap(one => [[one.from, one.value], [one.until === one.from ? one.from + 0.5 : one.until, one.value]]),
    lineStyle: { color: colour, width: 2.5 },
    endLabel: { show: false },
  });
  // about 7 pixels a letter; the name also stands in the table
  const hasRoomFor = band => (band.until - band.from) / (until - from) * (width - 48) > 7 * band.label.length;
  const wear = {
    name: 'Wear', type: 'line', data: [], silent: true,
    markArea: {
      silent: true, itemStyle: { color: c.soft, opacity: 0.55 },
      data: drawing.bands.map((band, index) => [
        { xAxis: band.from, name: band.label,
          label: { show: hasRoomFor(band), color: c.accent, fontFamily: 'inherit', fontSize: 12, position: 'insideTop', distance: 6 + 16 * (index % 3), overflow: 'truncate' } },
        { xAxis: Math.max(band.until, band.from + 0.1) },
      ]),
    },
    markLine: {
      silent: true, symbol: 'none', animation: false,
      data: drawing.fromFirstWear ? [{ xAxis: 0, lineStyle: { color: c.accent, width: 2, type: 'solid' }, label: { formatter: 'first wear', color: c.accent, fontFamily: 'inherit', fontSize: 13, position: 'end' } }] : [],
    },
  };
  const others = {
    name: 'Others', type: 'line', data: [], silent: true,
    markLine: {
      silent: true, symbol: 'none', animation: false,
      data: drawing.others.map(other => ({ xAxis: other.week, lineStyle: { color: c.thought, width: 1, type: 'dotted' },
        label: { formatter: other.label, color: c.thought, fontFamily: 'inherit', fontSize: 12, position: 'insideStartTop' } })),
    },
  };
  return {
    animation: false,
    aria: { enabled: true, label: { description: label } },
    grid: { left: 34, right: 14, top: 34, bottom: 48 },
    tooltip: { trigger: 'item', renderMode: 'richText', confine: true, backgroundColor: c.card, borderColor: c.line, textStyle: { color: c.ink, fontSize: 13 },
      formatter: point => `${point.data.day}: ${point.data.value[1]}` },
    xAxis: { type: 'value', min: from, max: until, interval: step, name: drawing.fromFirstWear ? 'weeks from first wear' : 'weeks from the first score', nameLocation: 'middle', nameGap: 30, nameTextStyle: text,
      axisLabel: { ...text, showMaxLabel: false, formatter: week => String(week).replace('-', '−') }, axisLine: { onZero: false, lineStyle: { color: c.line } }, axisTick: { lineStyle: { color: c.line } }, splitLine: { show: false } },
    yAxis: { type: 'value', min: 0, max: 10, interval: 2, axisLabel: text, splitLine: { lineStyle: { color: c.line } }, axisLine: { show: false, onZero: false }, axisTick: { show: false } },
    series: [wear, others, series('Before', true, c.before), series('Since', false, c.accent), mean('Mean before', true, c.before), mean('Mean since', false, c.accent)],
  };
}

function draw(element) {
  if (!element.dataset.chart) {
    return;
  }
  const drawing = JSON.parse(element.dataset.chart);
  const chart = echarts.init(element, null, { renderer: 'svg' });
  const refresh = () => chart.setOption(option(drawing, element.clientWidth, element.dataset.label), true);
  refresh();
  new ResizeObserver(() => { chart.resize(); refresh(); }).observe(element);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', refresh);
}

document.querySelectorAll('.chart').forEach(draw);
