package vigil.engine.intake;

import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import vigil.engine.wire.NameHash;
import vigil.source.Part;
import vigil.source.Sources;
import vigil.source.fetch.FeedHealth;

/**
 * Finds files and deals them out in their order, a handful at a time, and no further ahead of the
 * first that is not read through than so many bytes: what is read further on must wait until its
 * turn comes, and would fill the memory. For one thread.
 */
final class Dealer {
  /**
   * Bytes of files between the first that is being read and the last that is dealt out. A coded
   * report that waits for its turn takes some thirty times the bytes of its text. One reader at a
   * time is enough for a large file: what is slow comes after it, and is shared by all.
   */
  static final long AHEAD = 2L << 20;

  private static final int HAND = 16;
  private static final long HAND_BYTES = 1L << 20;

  private final List<String> arguments;
  private final boolean again;
  private final Set<Long> seen;
  private final Queue<ReportSplit> waiting =
      new PriorityQueue<>(Comparator.comparingInt(ReportSplit::index));
  private final TreeMap<Integer, ReportSplit> open = new TreeMap<>();
  private final Map<Integer, List<Integer>> held = new HashMap<>();
  private final Map<String, FeedHealth> addresses = new LinkedHashMap<>();
  private Iterator<Part> walk;
  private int next;

  /**
   * @param again whether addresses are dealt out anew whenever they are due
   */
  Dealer(List<String> arguments, boolean again, Enumerated state) {
    this.arguments = List.copyOf(arguments);
    this.again = again;
    this.seen = new HashSet<>(state.seen());
    this.next = state.next();
    waiting.addAll(state.waiting());
    state.addresses().forEach(this::told);
    this.walk = walk();
  }

  private Iterator<Part> walk() {
    return Sources.of(arguments, InputStream.nullInputStream()).parts();
  }

  /** Looks for new files from the start. */
  void round() {
    walk = walk();
  }

  /** Whether all that was found is dealt out, and nothing more is found. */
  boolean isEmpty(Instant now) {
    return !find(now);
  }

  /** What a reader is to read next, having read through what it had; nothing where it must wait. */
  List<ReportSplit> deal(int reader, Instant now) {
    done(reader);
    List<ReportSplit> hand = new ArrayList<>();
    long bytes = 0;
    while (hand.size() < HAND
        && bytes < HAND_BYTES
        && find(now)
        && mayBeOpened(waiting.element())) {
      ReportSplit split = waiting.remove();
      open.put(split.index(), split);
      held.computeIfAbsent(reader, r -> new ArrayList<>()).add(split.index());
      hand.add(split);
      bytes += split.bytes();
    }
    return hand;
  }

  /**
   * The index of the first file that is not dealt out; all that is dealt out later is behind it.
   */
  int first() {
    return waiting.isEmpty() ? next : waiting.element().index();
  }

  private void done(int reader) {
    List<Integer> read = held.remove(reader);
    if (read != null) {
      read.forEach(open::remove);
    }
  }

  private boolean mayBeOpened(ReportSplit split) {
    long ahead = open.values().stream().mapToLong(ReportSplit::bytes).sum();
    return open.isEmpty() || ahead + split.bytes() <= AHEAD;
  }

  /** Whether a file waits, looking for one where none does. */
  private boolean find(Instant now) {
    while (waiting.isEmpty() && walk.hasNext()) {
      Part part = walk.next();
      if (again && isAddress(part.name())) {
        ask(part.name(), now);
      } else if (seen.add(NameHash.of(part.name()))) {
        waiting.add(ReportSplit.of(next++, part, now));
      }
    }
    return !waiting.isEmpty();
  }

  private static boolean isAddress(String name) {
    return name.startsWith("http://") || name.startsWith("https://");
  }

  /** An address that is due, and that no reader is asking. */
  private void ask(String address, Instant now) {
    FeedHealth health = addresses.getOrDefault(address, FeedHealth.fresh(address, null));
    if (health.due(now) && open.values().stream().noneMatch(s -> s.name().equals(address))) {
      waiting.add(ReportSplit.again(next++, health, now));
    }
  }

  /** Takes in how an address fares, once a reader has run through what it gave. */
  void told(FeedHealth address) {
    addresses.put(address.url(), address);
  }

  /** Takes back what a reader did not read through before it failed. */
  void back(int reader, List<ReportSplit> splits) {
    done(reader);
    waiting.addAll(splits);
  }

  Enumerated state() {
    return new Enumerated(
        next, List.copyOf(seen), List.copyOf(waiting), List.copyOf(addresses.values()));
  }
}
