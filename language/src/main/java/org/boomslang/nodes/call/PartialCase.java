package org.boomslang.nodes.call;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.boomslang.objects.functools.PyPartial;
import org.boomslang.objects.functools.PyPlaceholder;

/**
 * Calls of {@code functools.partial} objects with as many bound arguments, and bound keywords of
 * the same names, as the first one seen here: the arguments are put together and the function is
 * called from here. Others take the general path.
 */
final class PartialCase extends CallCase {

  /** Marks a keyword whose value comes with the call. */
  private static final int GIVEN = -1;

  private final TypeGuard guard;
  private final int bound;
  private final int placeholders;

  /** How many positional arguments a call gives. */
  private final int positional;

  private final String[] names;

  /** The bound keywords; null for none. */
  private final KeywordForm form;

  /**
   * Where the values of the keywords come from: from 0 up those bound, from {@value #GIVEN} down
   * those that the call gives.
   */
  @CompilationFinal(dimensions = 1)
  private final int[] sources;

  @Child private DispatchNode dispatch;

  private PartialCase(TypeGuard guard, PyPartial.Target target, DispatchNode site) {
    this.guard = guard;
    this.bound = target.args().length();
    this.placeholders = target.placeholders();
    this.positional = site.positional();
    this.names = site.names();
    this.form = target.keywords().isEmpty() ? null : KeywordForm.of(target.keywords());
    List<String> boundNames = form == null ? List.of() : List.of(form.names());
    List<String> given = List.of(names);
    // As in {**keywords, **given}: a name keeps its place, the last value wins.
    Set<String> all = new LinkedHashSet<>(boundNames);
    all.addAll(given);
    this.sources =
        all.stream()
            .mapToInt(
                name ->
                    given.contains(name) ? GIVEN - given.indexOf(name) : boundNames.indexOf(name))
            .toArray();
    this.dispatch = site.nested(bound - placeholders, all.toArray(String[]::new));
  }

  /** The case for a partial that is called as its class says; null for others. */
  static CallCase create(DispatchNode site, PyPartial callee) {
    TypeGuard guard = TypeGuard.of(callee);
    PyPartial.Target target = callee.target();
    return guard.type() == PyPartial.TYPE
            && site.mayNest()
            && site.positional() >= target.placeholders()
        ? new PartialCase(guard, target, site)
        : null;
  }

  @Override
  boolean accepts(Object callee) {
    return guard.accepts(callee);
  }

  @Override
  boolean isStale() {
    return guard.isStale();
  }

  @Override
  Object call(VirtualFrame frame, Object callee, Object[] arguments) {
    PyPartial.Target target = CompilerDirectives.castExact(callee, PyPartial.class).target();
    Object[] args = target.args().items();
    if (args.length != bound || target.placeholders() != placeholders) {
      return DispatchNode.callGeneric(callee, arguments, names);
    }
    Object[] keywords = null;
    if (form == null
        ? !target.keywords().isEmpty()
        : (keywords = form.values(target.keywords())) == null) {
      return DispatchNode.callGeneric(callee, arguments, names);
    }
    return dispatch.execute(frame, target.function(), join(args, keywords, arguments));
  }

  @ExplodeLoop
  private Object[] join(Object[] args, Object[] keywords, Object[] given) {
    int count = bound + positional - placeholders;
    Object[] all = new Object[1 + count + sources.length];
    int next = 1;
    for (int i = 0; i < bound; i++) {
      Object value = args[i];
      all[i + 1] = placeholders > 0 && value == PyPlaceholder.PLACEHOLDER ? given[next++] : value;
    }
    for (int i = placeholders; i < positional; i++) {
      all[1 + bound + i - placeholders] = given[1 + i];
    }
    for (int i = 0; i < sources.length; i++) {
      int source = sources[i];
      all[1 + count + i] =
          source <= GIVEN ? given[1 + positional + GIVEN - source] : keywords[source];
    }
    return all;
  }
}
