package vigil.document;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the user says of the inputs; it goes before what they say of themselves. */
public record Overrides(
    @Nullable LocalDate date, @Nullable String outlet, @Nullable String url, @Nullable String title)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** The user says nothing. */
  public static final Overrides NONE = new Overrides(null, null, null, null);
}
