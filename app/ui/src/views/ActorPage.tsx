export function ActorPage(_: { id: string }) { return <main class="page" />; }
