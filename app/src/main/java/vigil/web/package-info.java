/**
 * The server in front of the desk and the API: one process, nothing else.
 *
 * <p>{@link vigil.web.WebServer} wires what every request passes, in this order: the headers that
 * keep a browser from running anything of a report's, whether the request means this server at all
 * ({@code Origins}), how many requests an address may send, who sends it, and what that person may
 * do. Then comes a route of the API, or a page of the desk ({@code Pages}), whose files lie under
 * {@code vigil/web} on the class path.
 */
@NullMarked
package vigil.web;

import org.jspecify.annotations.NullMarked;
