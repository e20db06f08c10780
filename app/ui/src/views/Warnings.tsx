export function Warnings() { return <main class="page" />; }
