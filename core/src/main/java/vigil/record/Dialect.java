package vigil.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one kind of database says in other words than another. */
interface Dialect {
  /** Begins a transaction that sees one state and blocks nobody. */
  void beginRead(Sql sql);

  /** Begins a transaction that alone may write, as soon as another one has ended. */
  void beginWrite(Sql sql);

  /** Whether each statement is a way to another process and back. */
  boolean isFar();

  /**
   * Finds for each of the looks the incidents with an event of both terms on its days; of so many
   * events only, the first by day and number.
   */
  void incidents(Sql sql, List<Candidates.Look> looks, int events, Candidates.Found found);

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
