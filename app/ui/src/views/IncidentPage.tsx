export function IncidentPage(_: { id: string }) { return <main class="page" />; }
