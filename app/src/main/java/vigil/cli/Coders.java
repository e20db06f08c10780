package vigil.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Makes the coder that a command asks for. */
interface Coders {
  /**
   * The coder with a model of the user's own, or with Vigil's own where there is none.
   *
   * @throws vigil.annotate.ModelException naming a file that is no model of this version
   */
  Coding with(@Nullable Path model);
}
