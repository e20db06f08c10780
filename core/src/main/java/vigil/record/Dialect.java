package vigil.record;

import org.jspecify.annotations.Nullable;

/** What one kind of database says in other words than another. */
interface Dialect {
  /** Begins a transaction that sees one state and blocks nobody. */
  void beginRead(Sql sql);

  /** Begins a transaction that alone may write, as soon as another one has ended. */
  void beginWrite(Sql sql);

  /** Joins two tables, the first of which leads. */
  String join();

  /** Adds the condition that a report's words, by the name {@code w}, are those asked for. */
  void matches(Question question, Words words);

  /** Adds the order in which the best report comes first. */
  void rank(Question question, Words words);

  /** Adds an expression for the words around those asked for. */
  void snippet(Question question, Words words);

  /** Adds a query for the numbers of reports with the words. */
  void reports(Question question, Words words);

  /** How many bytes the store takes. */
  long bytes(Sql sql);

  /** What is amiss with the file, or with the index of words; null where nothing is. */
  @Nullable String amiss(Sql sql);

  /**
   * An expression for the month of a column of days since 1970: the year times 12 and the month.
   */
  String month(String day);
}
