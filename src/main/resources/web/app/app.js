import './app.css';
import htmx from 'htmx.org';
import './exam.js';

window.htmx = htmx;
