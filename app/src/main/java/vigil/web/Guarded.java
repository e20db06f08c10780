package vigil.web;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import vigil.api.Caller;
import vigil.api.ProblemException;
import vigil.api.Role;

/**
 * For those who bring the access token, or signed in with name and password. A session lasts twelve
 * hours and ends with the server. What a session changes must bring its second token, which only a
 * page of this server can read (CSRF).
 */
final class Guarded implements Access {
  static final String SESSION = "vigil_session";
  static final String SECOND = "vigil_csrf";
  static final String HEADER = "X-CSRF-Token";

  private static final long LASTS_NANOS = 12L * 3600 * 1_000_000_000L;
  private static final int MOST_SESSIONS = 10_000;
  private static final int SHORTEST_TOKEN = 20;
  private static final double ATTEMPTS = 10; // a minute
  private static final Set<String> ASKING = Set.of("GET", "HEAD", "OPTIONS");

  private final byte[] token;
  private final Users users;
  private final LongSupplier nanos;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Session> sessions = new LinkedHashMap<>();
  private final RateLimit attempts;

  /**
   * @param token empty where there is none
   * @throws IllegalArgumentException for a token that could be guessed, or where nobody could ask
   */
  Guarded(String token, Users users, LongSupplier nanos) {
    if (!token.isEmpty() && token.length() < SHORTEST_TOKEN) {
      throw new IllegalArgumentException(
          "an access token has at least " + SHORTEST_TOKEN + " signs");
    }
    if (token.isEmpty() && users.isEmpty()) {
      throw new IllegalArgumentException("there is neither an access token nor a user");
    }
    this.token = token.isEmpty() ? new byte[0] : hash(token);
    this.users = users;
    this.nanos = nanos;
    this.attempts = new RateLimit(ATTEMPTS / 60, ATTEMPTS, nanos);
  }

  /** Somebody who signed in. */
  record Session(String key, Caller caller, String second, long ends) {}

  @Override
  public Optional<Caller> caller(Context ctx) {
    String authorization = ctx.header("Authorization");
    if (authorization != null) {
      return bearer(authorization);
    }
    Session session = session(ctx);
    if (session == null) {
      return Optional.empty();
    }
    if (!ASKING.contains(ctx.req().getMethod()) && !session.second.equals(ctx.header(HEADER))) {
      throw new ProblemException(
          403, "Not from this page", "the request lacks the session's " + HEADER);
    }
    return Optional.of(session.caller);
  }

  private Optional<Caller> bearer(String authorization) {
    boolean right =
        token.length > 0
            && authorization.startsWith("Bearer ")
            && MessageDigest.isEqual(token, hash(authorization.substring(7).strip()));
    return right ? Optional.of(new Caller("token", Role.ADMIN)) : Optional.empty();
  }

  private static byte[] hash(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The session of a request, if it has one that lasts. */
  @Nullable Session session(Context ctx) {
    String key = ctx.cookie(SESSION);
    synchronized (sessions) {
      Session session = key == null ? null : sessions.get(key);
      if (session != null && session.ends - nanos.getAsLong() < 0) {
        sessions.remove(key);
        return null;
      }
      return session;
    }
  }

  /**
   * Begins a session.
   *
   * @throws ProblemException for a wrong name or password, or too many attempts
   */
  Session signIn(String address, String name, String password) {
    if (!attempts.take(address)) {
      throw new ProblemException(429, "Too many attempts", "wait a little before the next attempt");
    }
    Caller caller =
        users
            .caller(name, password)
            .orElseThrow(
                () -> new ProblemException(401, "Not known", "the name or the password is wrong"));
    Session session = new Session(secret(), caller, secret(), nanos.getAsLong() + LASTS_NANOS);
    synchronized (sessions) {
      sessions.put(session.key, session);
      if (sessions.size() > MOST_SESSIONS) {
        sessions.remove(sessions.keySet().iterator().next());
      }
    }
    return session;
  }

  /** Ends the session of a request. */
  void signOut(Context ctx) {
    String key = ctx.cookie(SESSION);
    synchronized (sessions) {
      sessions.remove(key == null ? "" : key);
    }
  }

  private String secret() {
    byte[] bytes = new byte[24];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
