package vigil.source;

/** What a source gives for one input: its content, or why there is none. */
public sealed interface Input permits RawItem, Rejected {
  /** The input as a user would name it: a path, a URL, {@code -} for standard input. */
  String name();
}
