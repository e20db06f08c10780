package vigil.web;

import io.javalin.http.Context;
import java.util.Optional;
import vigil.api.Caller;
import vigil.api.Role;

/** Who may ask. */
public sealed interface Access permits Access.Open, Guarded {
  /** Who sends the request, if that is known. */
  Optional<Caller> caller(Context ctx);

  /** Everybody who reaches the server, in one name and with every right. */
  record Open(Caller caller) implements Access {
    @Override
    public Optional<Caller> caller(Context ctx) {
      return Optional.of(caller);
    }
  }

  /** For a server that only its own machine reaches. */
  static Access open(String name) {
    return new Open(new Caller(name, Role.ADMIN));
  }

  /**
   * For those who bring the token or sign in.
   *
   * @param token empty where there is none
   */
  static Access guarded(String token, Users users) {
    return new Guarded(token, users, System::nanoTime);
  }
}
