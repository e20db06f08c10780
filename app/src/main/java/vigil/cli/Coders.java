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

  /**
   * The same, loaded with the first report; a model of the user's own at once, for a wrong one to
   * be named.
   */
  default Lazy<Coding> lazily(@Nullable Path model) {
    Lazy<Coding> coding = new Lazy<>(() -> with(model));
    if (model != null) {
      coding.get();
    }
    return coding;
  }
}
