package org.boomslang.objects.races;

import java.util.ArrayList;
import java.util.List;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyException;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Types;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.function.PyCell;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.races.Access.Kind;
import org.boomslang.objects.races.Shadow.Part;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.type.PyType;

/**
 * Two accesses that are in a race, in words. Immutable.
 *
 * @param object whose variable it is; null when it was collected before the race was found
 */
public record Race(Variable variable, Object object, Access earlier, Access later) {
  private static final int LONGEST_REPR = 120;

  /** An access in words. */
  public record Side(
      String thread,
      String did,
      String file,
      int line,
      String function,
      List<Frame> callers,
      List<String> locks) {}

  /** A caller on the stack of an access, or on the way to it. */
  public record Frame(String file, int line, String function) {}

  /** What kind of race it is, as a rule's name. */
  public String rule() {
    if (involves(Kind.WALK)) {
      return "walk";
    }
    if (involves(Kind.ADVANCE)) {
      return "shared-iterator";
    }
    if (involves(Kind.CHECK)) {
      return isAugmented() ? "lost-update" : "check-then-act";
    }
    if (involves(Kind.UPDATE)) {
      return "lost-update";
    }
    return variable.key == Part.GROWTH || variable.key == Part.SHRINKAGE
        ? "check-then-act"
        : "unordered";
  }

  private boolean involves(Kind kind) {
    return earlier.kind() == kind || later.kind() == kind;
  }

  /** Whether the read is that of an assignment like {@code x += 1}, and decides about nothing. */
  private boolean isAugmented() {
    Access check = earlier.kind() == Kind.CHECK ? earlier : later;
    return check.site().isAugmented()
        || (earlier.kind() == Kind.UPDATE && earlier.site().place().equals(later.site().place()));
  }

  /** The variable as a programmer knows it; may run {@code __repr__}. */
  public String name() {
    String text = later.site().text() == null ? "?" : later.site().text();
    if (variable.isAttribute) {
      String attribute = (String) variable.key;
      return switch (object) {
        case null -> "attribute " + attribute;
        case PyType type -> "class attribute " + type.name() + "." + attribute;
        default -> Types.nameOf(object) + "." + attribute + " of " + repr(object);
      };
    }
    return switch (object) {
      case PyCell _ -> "captured variable " + variable.owner.name;
      case PyDict dict when dict.isNamespace() ->
          "global " + variable.key + " of module " + moduleName(dict);
      case null, default -> element(text);
    };
  }

  private String element(String text) {
    String type = object == null ? "collection" : Types.nameOf(object);
    Object member = RaceEvents.memberKey(variable.key);
    if (member != null) {
      return "value %s in %s %s".formatted(keyText(member), type, text);
    }
    return switch (variable.key) {
      case Part _ -> "%s %s".formatted(type, text);
      default ->
          type.equals("set")
              ? "value %s in set %s".formatted(keyText(variable.key), text)
              : "%s element [%s] of %s".formatted(type, keyText(variable.key), text);
    };
  }

  private static String keyText(Object key) {
    return switch (key) {
      case String s -> PyStr.toJava(Conversions.repr(PyStr.of(s)));
      case PyObject o -> repr(o);
      default -> key.toString();
    };
  }

  private static String moduleName(PyDict namespace) {
    Object name = namespace.getStr("__name__");
    return name == null || name == PyNone.NONE ? "?" : PyStr.toJava(Conversions.str(name));
  }

  private static String repr(Object object) {
    String text;
    try {
      text = PyStr.toJava(Conversions.repr(object));
    } catch (PyException e) {
      text = "<%s object>".formatted(Types.nameOf(object));
    }
    return text.length() <= LONGEST_REPR ? text : text.substring(0, LONGEST_REPR) + "…";
  }

  /** What is wrong, in a sentence. */
  public String summary() {
    return switch (rule()) {
      case "walk" -> "one thread iterates while another changes the collection";
      case "shared-iterator" -> "two threads take steps of one iterator";
      case "check-then-act" -> "what was checked may no longer hold when it is acted upon";
      case "lost-update" ->
          "read, changed and written back while another thread writes: an update can be lost";
      default -> "accesses that nothing orders";
    };
  }

  /** What probably helps. */
  public String remedy() {
    boolean one = earlier.held() != null;
    boolean two = later.held() != null;
    if (one && two) {
      return "The two sides hold different locks; use one and the same.";
    }
    if (one || two) {
      Access guarded = one ? earlier : later;
      Access bare = one ? later : earlier;
      return "Hold %s at %s, line %d, too."
          .formatted(guarded.held().lock().describe(), bare.site().filename(), bare.site().line());
    }
    return switch (rule()) {
      case "walk" ->
          "Iterate over a copy (list(x), dict.copy(), set.copy() are atomic), or hold a lock on both sides.";
      case "shared-iterator" ->
          "Give each thread its own iterator, use a queue, or hold a lock around each step.";
      case "check-then-act" ->
          object instanceof PyDict && !(((PyDict) object).isNamespace())
              ? "Use dict.setdefault, or hold one lock around the check and the action."
              : "Hold one lock around the check and the action.";
      case "lost-update" ->
          "Hold one lock around reading and writing; for a counter, itertools.count or a queue of results also do.";
      default ->
          "Hold one lock on both sides, or hand the value over by a queue, an event or join().";
    };
  }

  /** The two sides, the one that was seen first in front. */
  public List<Side> sides() {
    return List.of(side(earlier), side(later));
  }

  private static Side side(Access access) {
    List<Frame> callers = new ArrayList<>();
    for (CallContext c = access.calls(); c != null; c = c.caller()) {
      if (c.caller() != null && c.call() != null) {
        callers.add(new Frame(c.call().filename(), c.call().line(), c.caller().code().qualname()));
      }
    }
    List<String> locks = new ArrayList<>();
    for (Held held = access.held(); held != null; held = held.outer()) {
      locks.add(held.lock().describe());
    }
    return new Side(
        access.thread().name(),
        access.kind().text,
        access.site().filename(),
        access.site().line(),
        access.site().code().qualname(),
        callers,
        locks);
  }

  /** Identifies the race from run to run. */
  public String fingerprint() {
    return rule() + " " + earlier.site().place() + " " + later.site().place();
  }
}
