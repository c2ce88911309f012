import './progress-chart.js';
