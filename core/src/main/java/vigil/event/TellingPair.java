package vigil.event;

import java.util.Map;

/**
 * Two of a report's triggers, by their numbers, and what speaks for and against their telling of
 * one happening: what the weights of {@link SameHappening} are fitted on.
 */
public record TellingPair(int first, int second, Map<String, Double> features) {}
