import './app.css';
import htmx from 'htmx.org';
import './exam.js';
import './print.js';
import './drawing.js';
import './session.js';

window.htmx = htmx;
