export function Import() { return <main class="page" />; }
