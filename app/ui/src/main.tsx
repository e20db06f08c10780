import { render } from 'preact';
import { Desk } from './Desk';
import './style/base.css';
import './style/parts.css';
import './style/reading.css';
import './style/charts.css';

render(<Desk />, document.getElementById('desk')!);
