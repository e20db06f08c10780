/**
 * The HTTP API: what the desk, and any other program, asks of a store.
 *
 * <p>{@link vigil.api.Api} is the door: it adds every route under {@code /api/v1} to a server.
 * {@link vigil.api.Stores} lends connections, since a {@link vigil.record.Store} is for one thread:
 * several that read, which nothing blocks, and one that writes. {@code Asked} makes a filter of a
 * request's parameters, which mean what the command line's options of the same names mean; what
 * cannot be understood becomes a {@link vigil.api.ProblemException}, and every problem an answer of
 * type {@code application/problem+json} (RFC 9457).
 *
 * <p><b>Freshness.</b> An answer's ETag is made of the log's last entry and the question, so that
 * nothing is sent twice while nothing has changed. What many events come to is remembered while the
 * log stands still, and for a while longer the more it cost: twenty times as long as it took.
 *
 * <p><b>Form.</b> {@code openapi.yaml} among the resources tells every route, parameter and answer;
 * a test holds the running server against it. A report's text is data wherever it goes: it is
 * written as JSON and never as markup.
 */
@NullMarked
package vigil.api;

import org.jspecify.annotations.NullMarked;
