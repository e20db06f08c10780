package vigil.api;

import io.javalin.http.Context;

/**
 * Who asks.
 *
 * @param name as the log will have it
 * @param role what that person may do
 */
public record Caller(String name, Role role) {
  private static final String KEY = "vigil.caller";

  /** Notes who sent the request. */
  public void sent(Context ctx) {
    ctx.attribute(KEY, this);
  }

  /** Who sent the request. */
  public static Caller of(Context ctx) {
    Caller caller = ctx.attribute(KEY);
    if (caller == null) {
      throw new ProblemException(401, "Not known", "who asks is not known");
    }
    return caller;
  }
}
