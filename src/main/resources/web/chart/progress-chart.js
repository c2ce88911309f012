import * as echarts from 'echarts/core';
import { BarChart, CustomChart, LineChart, ScatterChart } from 'echarts/charts';
import { AriaComponent, GridComponent, MarkAreaComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { SVGRenderer } from 'echarts/renderers';

echarts.use([BarChart, CustomChart, LineChart, ScatterChart, AriaComponent, GridComponent, MarkAreaComponent, MarkLineComponent, TooltipComponent, SVGRenderer]);

const NARROW = 520;
const SMALL = 12;
const LETTER = 7;
const WEAR = 56;
const BETWEEN = 34;
const BELOW = 48;

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

const signed = number => String(number).replace('-', '−');

/** Names of things that happened, each beside its line, towards the middle at the end, and below others it would touch. */
function named(marks, perWeek, until) {
  const rows = [];
  return marks.toSorted((one, other) => one.week - other.week).map(mark => {
    const length = LETTER * (mark.label.length + 1);
    const at = mark.week * perWeek;
    const left = at + length > until * perWeek;
    const from = left ? at - length : at;
    let row = rows.findIndex(taken => taken.every(([start, end]) => end < from || from + length < start));
    row = row < 0 ? rows.push([]) - 1 : row;
    rows[row].push([from, from + length]);
    return { ...mark, left, row };
  });
}

/** What lies between a lower and an upper value, as a filled shape. */
function band(name, values, colour, opacity) {
  return {
    name, type: 'custom', silent: true, z: 1, tooltip: { show: false }, data: values.length > 1 ? [[values[0].week, values[0].lower]] : [],
    renderItem: (params, api) => ({
      type: 'polygon',
      shape: { points: [...values.map(one => api.coord([one.week, one.upper])), ...values.toReversed().map(one => api.coord([one.week, one.lower]))] },
      style: { fill: colour, opacity },
    }),
  };
}

function option(drawing, width, height, label) {
  const c = colours();
  const narrow = width < NARROW;
  const text = { color: c.quiet, fontFamily: 'inherit', fontSize: 13 };
  const small = { ...text, fontSize: SMALL };
  const step = tickStep(drawing.until - drawing.from, narrow);
  const from = Math.min(Math.floor(drawing.from / step) * step, 0);
  const until = Math.max(drawing.until, from + step);
  const worn = drawing.wear.length > 0;
  const ends = drawing.trend.length > 1 || drawing.untreated.length > 1;
  const grid = { left: 38, right: ends && !narrow ? 104 : 14, top: 40 };
  const perWeek = (width - grid.left - grid.right) / (until - from);
  const plot = height - grid.top - BELOW - (worn ? WEAR + BETWEEN : 0);
  const nearness = drawing.trend.length > 1 && drawing.untreated.length > 1
    ? (drawing.trend.at(-1).value - drawing.untreated.at(-1).value) / (drawing.most - drawing.least) * plot : Infinity;
  // the higher line has its name above, where both end close together
  const aside = Math.abs(nearness) < 16 ? (nearness > 0 ? -1 : 1) * (16 - Math.abs(nearness)) / 2 : 0;
  const weekly = drawing.weeks.length > 0 && drawing.points.length > drawing.weeks.length;

  const readings = (name, before, colour) => ({
    name, type: 'scatter', z: 3,
    data: drawing.points.filter(point => point.before === before).map(point => ({ value: [point.week, point.value], says: `${point.day}: ${point.value.toLocaleString(document.documentElement.lang)}` })),
    symbolSize: weekly ? 5 : narrow ? 7 : 9,
    itemStyle: { color: colour, opacity: weekly ? 0.35 : 0.75 }, emphasis: { scale: 1.4 },
  });
  const means = (name, before, colour) => ({
    name, type: 'scatter', z: 4, symbol: 'diamond',
    data: weekly ? drawing.weeks.filter(week => week.before === before).map(week => ({ value: [week.week, week.value], says: week.says })) : [],
    symbolSize: narrow ? 8 : 11, itemStyle: { color: colour }, emphasis: { scale: 1.3 },
  });
  const phase = (name, before, colour) => ({
    name, type: 'line', symbol: 'none', silent: true, z: 5,
    data: drawing.lines.filter(one => one.before === before)
      .flatMap(one => [[one.from, one.fromValue], [one.until === one.from ? one.from + 0.5 : one.until, one.untilValue]]),
    lineStyle: { color: colour, width: 2.5 },
  });
  const lead = (name, values, colour, type, said, shift) => ({
    name, type: 'line', symbol: 'none', silent: true, z: 2, data: values.map(one => [one.week, one.value]),
    lineStyle: { color: colour, width: 1.5, type },
    endLabel: { show: !narrow && values.length > 1, formatter: said, color: colour, fontFamily: 'inherit', fontSize: SMALL, distance: 4, offset: [0, shift] },
  });
  // the name also stands in the table
  const hasRoomFor = one => (one.until - one.from) * perWeek > LETTER * one.label.length;
  const ground = {
    name: 'Wear', type: 'line', data: [], silent: true,
    markArea: {
      silent: true,
      data: [
        ...drawing.bands.map((one, index) => [
          { xAxis: one.from, name: one.label, itemStyle: { color: c.soft, opacity: 0.55 },
            label: { show: hasRoomFor(one), color: c.accent, fontFamily: 'inherit', fontSize: SMALL, position: 'insideTop', distance: 6 + 16 * (index % 3), overflow: 'truncate' } },
          { xAxis: Math.max(one.until, one.from + 0.1) },
        ]),
        ...(drawing.settled > 0 ? [[{ xAxis: 0, itemStyle: { color: c.thought, opacity: 0.09 } }, { xAxis: drawing.settled }]] : []),
        ...(drawing.small ? [[
          { coord: [0, drawing.small.lower], name: drawing.names.tooSmall, itemStyle: { color: c.quiet, opacity: 0.06 },
            label: { show: until * perWeek > 150, color: c.quiet, fontFamily: 'inherit', fontSize: SMALL, position: 'insideTopRight' } },
          { coord: [until, drawing.small.upper] },
        ]] : []),
      ],
    },
    markLine: {
      silent: true, symbol: 'none', animation: false,
      data: drawing.fromFirstWear ? [{ xAxis: 0, lineStyle: { color: c.accent, width: 2, type: 'solid' }, label: { formatter: drawing.names.firstWear, color: c.accent, fontFamily: 'inherit', fontSize: 13, position: 'end' } }] : [],
    },
  };
  const marks = [
    ...drawing.adjustments.map(mark => ({ ...mark, colour: c.accent })),
    ...drawing.others.map(mark => ({ ...mark, colour: c.thought })),
  ];
  const marked = {
    name: 'What else happened', type: 'line', data: [], silent: true,
    markLine: {
      silent: true, symbol: 'none', animation: false,
      data: named(marks, perWeek, until).map(mark => ({
        xAxis: mark.week, lineStyle: { color: mark.colour, width: 1, type: 'dotted' },
        label: { formatter: mark.label, color: mark.colour, fontFamily: 'inherit', fontSize: SMALL, rotate: 0, position: 'start',
          align: mark.left ? 'right' : 'left', offset: [mark.left ? -4 : 4, -14 - 15 * mark.row] },
      })),
    },
  };
  const hours = (name, side, says, colour) => ({
    name, type: 'bar', xAxisIndex: 1, yAxisIndex: 1, barGap: '0%', barWidth: Math.max(1, Math.min(8, perWeek * 0.4)),
    data: drawing.wear.filter(week => week[side] != null).map(week => ({ value: [week.week, week[side]], says: week[says] })),
    itemStyle: { color: colour },
  });
  const xAxis = { type: 'value', min: from, max: until, interval: step, splitLine: { show: false },
    axisLine: { onZero: false, lineStyle: { color: c.line } }, axisTick: { lineStyle: { color: c.line } } };
  const yAxis = { type: 'value', axisLabel: text, splitLine: { lineStyle: { color: c.line } }, axisLine: { show: false, onZero: false }, axisTick: { show: false } };
  const weeksLabel = { name: drawing.names.weeks, nameLocation: 'middle', nameGap: 28, nameTextStyle: text, axisLabel: { ...text, showMaxLabel: false, formatter: signed } };
  const mostHours = Math.max(8, Math.ceil(Math.max(0, ...drawing.wear.flatMap(week => [week.left ?? 0, week.right ?? 0])) / 4) * 4);
  return {
    animation: false,
    aria: { enabled: true, label: { description: label } },
    grid: [{ ...grid, height: plot }, ...(worn ? [{ left: grid.left, right: grid.right, bottom: BELOW, height: WEAR }] : [])],
    tooltip: { trigger: 'item', renderMode: 'richText', confine: true, backgroundColor: c.card, borderColor: c.line, textStyle: { color: c.ink, fontSize: 13 }, formatter: point => point.data.says ?? '' },
    xAxis: [
      { ...xAxis, ...(worn ? { axisLabel: { show: false } } : weeksLabel) },
      ...(worn ? [{ ...xAxis, gridIndex: 1, ...weeksLabel }] : []),
    ],
    yAxis: [
      { ...yAxis, min: drawing.least, max: drawing.most, interval: (drawing.most - drawing.least) / 5 },
      ...(worn ? [{ ...yAxis, gridIndex: 1, min: 0, max: mostHours, interval: mostHours / 2,
        axisLabel: small, name: narrow ? drawing.names.hours : drawing.names.hoursOfFeet, nameLocation: 'end', nameGap: 6, nameTextStyle: { ...small, align: 'left', padding: [0, 0, 0, -30] } }] : []),
    ],
    series: [
      ground,
      band('Others without a device', drawing.untreated, c.thought, 0.13),
      band('Own trend, interval', drawing.trend, c.quiet, 0.2),
      lead('Without a device', drawing.untreated, c.thought, 'dotted', drawing.names.untreated, -aside),
      lead('Own trend', drawing.trend, c.quiet, 'dashed', drawing.names.trend, aside),
      marked,
      readings('Before', true, c.before), readings('Since', false, c.accent),
      means('Weeks before', true, c.before), means('Weeks since', false, c.accent),
      phase('Before, line', true, c.before), phase('Since, line', false, c.accent),
      ...(worn ? [hours('Left', 'left', 'saysLeft', c.accent), hours('Right', 'right', 'saysRight', c.before)] : []),
    ],
  };
}

function draw(element) {
  if (!element.dataset.chart) {
    return;
  }
  const drawing = JSON.parse(element.dataset.chart);
  element.classList.toggle('chart-with-wear', drawing.wear.length > 0);
  const chart = echarts.init(element, null, { renderer: 'svg' });
  const refresh = () => chart.setOption(option(drawing, element.clientWidth, element.clientHeight, element.dataset.label), true);
  refresh();
  new ResizeObserver(() => { chart.resize(); refresh(); }).observe(element);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', refresh);
}

document.querySelectorAll('.chart').forEach(draw);
