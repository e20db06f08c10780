package vigil.web;

import io.javalin.http.Context;
import vigil.api.Caller;

/** Who may ask. */
public interface Access {
  /**
   * Who sends the request.
   *
   * @throws vigil.api.ProblemException where that is not known and must be
   */
  Caller caller(Context ctx);

  /**
   * Everybody who reaches the server, in one name and with every right: for a server that only its
   * own machine reaches.
   */
  static Access open(String name) {
    Caller caller = new Caller(name, vigil.api.Role.ADMIN);
    return ctx -> caller;
  }
}
