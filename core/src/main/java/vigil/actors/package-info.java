/**
 * Who is known beforehand: states, groups, organisations and persons, with their names, the roles
 * that they hold by date, and where each fact comes from.
 *
 * <p>{@link vigil.actors.KnownActors} holds them all. It is read from the shipped tables, one of
 * states, one of groups, one of organisations and one of persons, which are short to write by hand.
 * What users bring, or a foreign dictionary gives, comes as {@link vigil.actors.Fact}s: one fact a
 * line, each with its certainty and its source, all kinds in one file. {@link
 * vigil.actors.FactFile} reads and writes that form.
 *
 * <p>{@link vigil.actors.KnownActors#and} unites both without double identities: an entry with a
 * name and the country of one that is known already is that one. Names and roles are added; where a
 * role of the two tells different dates, the former stays and the difference is reported. {@link
 * vigil.actors.ActorCheck} looks for what cannot be: backers in a circle, roles that contradict
 * each other, one name for several.
 *
 * <p>This package knows nothing of reports. {@code vigil.mention} makes a lexicon of it and reads
 * with that who is meant where.
 */
@NullMarked
package vigil.actors;

import org.jspecify.annotations.NullMarked;
