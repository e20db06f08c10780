package vigil.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigil.api.Api;
import vigil.api.Caller;
import vigil.api.ProblemException;

/** Signing in and out, and who one is; a page for it that needs no script. */
final class SignIn {
  private static final String PATH = Api.BASE + "/session";
  private static final int LONGEST = 200;

  private final Access access;

  SignIn(Access access) {
    this.access = access;
  }

  void addTo(RoutesConfig routes) {
    routes.get(PATH, this::who);
    routes.post(PATH, this::begin);
    routes.delete(PATH, this::end);
    routes.get("/sign-in", ctx -> form(ctx, ""));
    routes.get(
        "/sign-in.css",
        ctx -> ctx.contentType("text/css; charset=utf-8").result(file("sign-in.css")));
  }

  /** Whether a page needs somebody to sign in first. */
  boolean isNeeded(Context ctx) {
    return access.caller(ctx).isEmpty();
  }

  private void who(Context ctx) {
    Caller caller =
        access
            .caller(ctx)
            .orElseThrow(() -> new ProblemException(401, "Not known", "sign in first"));
    answer(ctx, caller, second(ctx));
  }

  private @Nullable String second(Context ctx) {
    Guarded.Session session = access instanceof Guarded guarded ? guarded.session(ctx) : null;
    return session == null ? null : session.second();
  }

  private static void answer(Context ctx, Caller caller, @Nullable String second) {
    ctx.header("Cache-Control", "no-store");
    Map<String, Object> who = new java.util.LinkedHashMap<>();
    who.put("name", caller.name());
    who.put("role", caller.role().name().toLowerCase(Locale.ROOT));
    who.put("csrf", second);
    Api.json(ctx, who);
  }

  private void begin(Context ctx) {
    if (!(access instanceof Guarded guarded)) {
      throw new ProblemException(409, "Not needed", "nobody has to sign in here");
    }
    if (ctx.isFormUrlencoded()) {
      beginByForm(ctx, guarded);
    } else {
      Guarded.Session session =
          guarded.signIn(
              ctx.ip(), Api.text(ctx, "name", LONGEST), Api.text(ctx, "password", LONGEST));
      remember(ctx, session);
      answer(ctx, session.caller(), session.second());
    }
  }

  /** The page's form: who is not known gets it again, and is told why. */
  private static void beginByForm(Context ctx, Guarded guarded) {
    try {
      remember(ctx, guarded.signIn(ctx.ip(), field(ctx, "name"), field(ctx, "password")));
      ctx.status(303).header("Location", "/");
    } catch (ProblemException e) {
      ctx.status(e.status());
      form(ctx, String.valueOf(e.getMessage()));
    }
  }

  private static void remember(Context ctx, Guarded.Session session) {
    boolean secure = "https".equals(ctx.header("X-Forwarded-Proto"));
    cookie(ctx, Guarded.SESSION, session.key(), secure, true);
    cookie(ctx, Guarded.SECOND, session.second(), secure, false);
  }

  private static String field(Context ctx, String name) {
    String value = ctx.formParam(name);
    return value == null || value.length() > LONGEST ? "" : value;
  }

  private static void cookie(
      Context ctx, String name, String value, boolean secure, boolean httpOnly) {
    ctx.cookie(new Cookie(name, value, "/", -1, secure, httpOnly, null, SameSite.STRICT));
  }

  private void end(Context ctx) {
    if (access instanceof Guarded guarded) {
      access.caller(ctx); // brings the second token
      guarded.signOut(ctx);
    }
    ctx.removeCookie(Guarded.SESSION, "/");
    ctx.removeCookie(Guarded.SECOND, "/");
    ctx.status(204);
  }

  /** The page with the form; it needs no script. */
  private static void form(Context ctx, String message) {
    ctx.header("Cache-Control", "no-cache").contentType("text/html; charset=utf-8");
    ctx.result(file("sign-in.html").replace("<!--message-->", message));
  }

  private static String file(String name) {
    try (InputStream in = SignIn.class.getResourceAsStream("/vigil/sign-in/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
