package vigil.lab.muc4;

import java.util.Set;

/**
 * A phrase of a report that may fill a slot.
 *
 * @param words as {@link Strings#normal} has them
 * @param head the last word before an "of"
 * @param features what holds of any of its places, by name
 */
record Phrase(String words, String head, Set<String> features) {}
