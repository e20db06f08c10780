/**
 * Sends warnings out: as a webhook signed by the rules of Standard Webhooks, or as e-mail.
 *
 * <p>What is to be sent is first written into the store ({@link vigil.record.WarningLog}) and sent
 * from there by {@link vigil.notify.Outbox}: who is out of reach is tried again with growing
 * pauses, in quiet hours nothing is sent, and a message has one identifier at every try, so that a
 * receiver can tell that it has it already.
 */
@NullMarked
package vigil.notify;

import org.jspecify.annotations.NullMarked;
