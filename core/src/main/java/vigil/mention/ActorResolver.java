package vigil.mention;

import vigil.actors.KnownActors;
import vigil.annotate.Annotated;

/**
 * Resolves the words of a report to those who act in it. Loaded once from the actors' files;
 * immutable and safe for any number of threads. What {@link #resolve} gives belongs to one report
 * and one thread.
 */
public final class ActorResolver {
  private final ActorDictionary dictionary;
  private final PhraseFinder phrases;

  ActorResolver(ActorDictionary dictionary) {
    this.dictionary = dictionary;
    this.phrases = PhraseFinder.load();
  }

  /**
   * The resolver of the shipped files.
   *
   * @throws vigil.data.DataException if a file is broken; the message names file and line
   */
  public static ActorResolver load() {
    return with(KnownActors.shipped());
  }

  /** The resolver of the shipped files of words, with those who are known. */
  public static ActorResolver with(KnownActors known) {
    return new ActorResolver(ActorFiles.of(known));
  }

  ActorDictionary dictionary() {
    return dictionary;
  }

  /** Reads who is named where in the report. */
  public Mentions.Actors resolve(Annotated annotated) {
    return new ReportActors(dictionary, phrases, annotated);
  }

  /** The same, with the country in which the report plays for those of whom no word tells one. */
  Mentions.Actors resolve(Annotated annotated, Mentions.Places places) {
    return new SettledActors(
        new ReportActors(dictionary, phrases, annotated), dictionary, annotated, places::countries);
  }
}
