package vigil.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vigil.actors.KnownActors;

/** Makes the coder that a command asks for. */
interface Coders {
  /**
   * The coder with a model and actors of the user's own, or with Vigil's own where there are none.
   *
   * @throws vigil.annotate.ModelException naming a file that is no model of this version
   */
  Coding with(@Nullable Path model, @Nullable KnownActors actors);

  /**
   * The same, loaded with the first report; a model of the user's own at once, for a wrong one to
   * be named.
   */
  default Lazy<Coding> lazily(@Nullable Path model, @Nullable KnownActors actors) {
    Lazy<Coding> coding = new Lazy<>(() -> with(model, actors));
    if (model != null) {
      coding.get();
    }
    return coding;
  }
}
