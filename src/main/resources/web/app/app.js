import './app.css';
import htmx from 'htmx.org';
import './exam.js';
import './print.js';
import './drawing.js';

window.htmx = htmx;
