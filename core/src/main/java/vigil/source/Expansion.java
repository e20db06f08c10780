package vigil.source;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import vigil.source.Rejected.Reason;
import vigil.source.feed.FeedReader;

/**
 * Looks into what a walk finds and gives the reports in it, one after the other: an entry is a
 * report, or a container whose entries are looked into in their turn. Open at any time are the
 * containers on the way to the report. For one thread.
 */
final class Expansion implements Iterator<Input>, Closeable {
  /** A container on the way, and whether anything was found in it. */
  private static final class Open {
    private final String name;
    private final Items items;
    private boolean found;

    Open(String name, Items items) {
      this.name = name;
      this.items = items;
    }
  }

  private final Deque<Open> open = new ArrayDeque<>();
  private final Columns columns;
  private final Limits limits;
  private final FeedReader feeds;
  private final @Nullable Web web;
  private @Nullable Input next;

  Expansion(Items walk, Columns columns, Limits limits, FeedReader feeds, @Nullable Web web) {
    this.columns = columns;
    this.limits = limits;
    this.feeds = feeds;
    this.web = web;
    open.push(new Open("", walk));
  }

  @Override
  public boolean hasNext() {
    while (next == null && !open.isEmpty()) {
      step(open.element());
    }
    return next != null;
  }

  @Override
  public Input next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Input input = java.util.Objects.requireNonNull(next);
    next = null;
    return input;
  }

  private void step(Open container) {
    try {
      Found found = container.items.next();
      if (found == null) {
        end(container);
        return;
      }
      container.found = true;
      if (found instanceof Found.Ready ready) {
        next = ready.input();
      } else if (found instanceof Found.Entry entry) {
        look(entry);
      }
    } catch (IOException | RuntimeException e) {
      drop();
      next = refused(container.name, e);
    }
  }

  /** A file without a report says so; only the walk may be empty. */
  private void end(Open container) {
    drop();
    if (!container.found && !open.isEmpty()) {
      next = new Rejected(container.name, Reason.EMPTY, "holds no report");
    }
  }

  private void look(Found.Entry entry) {
    try {
      Found.Opened opened = entry.content().open();
      InputStream in = opened.in();
      try {
        look(entry.with(opened.said()), in);
      } catch (IOException | RuntimeException e) {
        in.close();
        throw e;
      }
    } catch (IOException | RuntimeException e) {
      next = refused(entry.name(), e);
    }
  }

  private void look(Found.Entry entry, InputStream raw) throws IOException {
    BufferedInputStream in = new BufferedInputStream(raw, Shape.LOOK);
    in.mark(Shape.LOOK);
    byte[] head = head(in);
    in.reset();
    Shape shape = Shape.of(entry.name(), head, columns);
    if (shape == Shape.SINGLE) {
      next = single(entry, in);
    } else if (shape == Shape.GZIP) {
      Growth growth = new Growth(limits);
      look(entry, growth.unfolded(new Members(growth.packed(in))));
    } else if (open.size() > limits.depth()) {
      in.close();
      next = new Rejected(entry.name(), Reason.TOO_LARGE, "lies in too many containers");
    } else {
      open.push(new Open(entry.name(), items(shape, entry, head, in)));
    }
  }

  /**
   * The first bytes; where it breaks among them, those before, and what reads on finds the break.
   */
  private static byte[] head(InputStream in) throws IOException {
    byte[] head = new byte[Shape.LOOK];
    int many = 0;
    try {
      for (int read = 0; read >= 0 && many < head.length; many += Math.max(0, read)) {
        read = in.read(head, many, head.length - many);
      }
    } catch (IOException e) {
      if (many == 0) {
        throw e;
      }
    }
    return many == head.length ? head : Arrays.copyOf(head, many);
  }

  private Items items(Shape shape, Found.Entry entry, byte[] head, InputStream in)
      throws IOException {
    String name = entry.name();
    return switch (shape) {
      case ZIP -> new Archive(name, in, limits);
      case WARC -> new Warcs(name, in);
      case ARC -> new Arcs(name, in);
      case JSON_LINES -> new JsonLines(name, in, columns, limits);
      case JSON -> new JsonObjects(name, in, columns, limits);
      case TABLE -> Table.open(name, in, head, columns, limits);
      case MAILBOX -> new Mailbox(name, in, limits);
      case MAIL -> Once.of(Message.read(name, whole(in), limits));
      case FEED -> FeedItems.of(feeds, entry, whole(in), web);
      case OPML -> FeedItems.list(name, whole(in), web);
      case SINGLE, GZIP -> throw new IllegalArgumentException(shape + " holds no items");
    };
  }

  private Input single(Found.Entry entry, InputStream in) throws IOException {
    try (in) {
      return new RawItem(entry.name(), whole(in), entry.metadata());
    }
  }

  private byte[] whole(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(limits.largest());
    if (in.read() >= 0) {
      throw new Overflow(limits);
    }
    return bytes;
  }

  private void drop() {
    try {
      open.pop().items.close();
    } catch (IOException e) {
      // Everything that is wanted of it has been read.
    }
  }

  /** A library's parser may fail in ways of its own over what is broken. */
  private static Rejected refused(String name, Exception e) {
    if (e instanceof Overflow over) {
      return new Rejected(name, Reason.TOO_LARGE, Walk.why(over));
    }
    if (e instanceof NoSuchFileException) {
      return new Rejected(name, Reason.MISSING, "went away before it was read");
    }
    String why = e instanceof IOException io ? Walk.why(io) : String.valueOf(e);
    return new Rejected(name, Reason.UNREADABLE, "cannot be read: " + why);
  }

  @Override
  public void close() {
    while (!open.isEmpty()) {
      drop();
    }
  }

  /** More bytes than a report may have. */
  private static final class Overflow extends IOException {
    private static final long serialVersionUID = 1L;

    Overflow(Limits limits) {
      super("is larger than " + limits.size() + ", the most that is read as one report");
    }
  }
}
