/**
 * From bytes to a document: text with exact offsets, and what is known of it before anybody reads
 * it.
 *
 * <p>{@link vigil.document.DocumentReader} takes a raw item through these steps, and gives a {@link
 * vigil.document.Reading}: a {@link vigil.document.Document}, or a refusal with its reason.
 *
 * <ol>
 *   <li>Is it text at all? Empty inputs and binary ones go, the latter by the name of what they
 *       seem to be.
 *   <li>Its encoding: a byte order mark, UTF-16 by its zeros, valid UTF-8, what a page declares,
 *       UTF-8 with some damage, windows-1252. Whatever is guessed or replaced is said in {@link
 *       vigil.document.Document#notices}.
 *   <li>Its format, by name and first words. Markdown and pages lose their markup, menus and
 *       scripts; what a page says of title, outlet, URL and day of publication is kept.
 *   <li>Its language. Only English is read; any other is named and refused, since coding it would
 *       be nonsense.
 *   <li>Its head. Dates, bylines, datelines and labelled lines are no part of any sentence: where
 *       they lead, the body begins behind them; behind a headline they are asides. A dateline's day
 *       and agency become the day of publication and the outlet where nothing better says them:
 *       what the user says goes before what the source or the page says, and that before the head.
 * </ol>
 *
 * <p>{@link vigil.document.Dates} reads calendar dates and serves later packages too.
 */
@NullMarked
package vigil.document;

import org.jspecify.annotations.NullMarked;
