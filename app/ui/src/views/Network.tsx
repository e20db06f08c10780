export function Network() { return <main class="page" />; }
