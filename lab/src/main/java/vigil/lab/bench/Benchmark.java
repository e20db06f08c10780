package vigil.lab.bench;

import java.nio.file.Path;

/** One accuracy benchmark. */
interface Benchmark {
  /** As the command line names it. */
  String name();

  /** Where its data lies unless the command says otherwise, relative to the current folder. */
  Path defaultData();

  /**
   * Measures.
   *
   * @throws MissingDataException where the data is not there
   * @throws vigil.data.DataException where the data is broken; names file and line
   */
  Result run(Setup setup);
}
