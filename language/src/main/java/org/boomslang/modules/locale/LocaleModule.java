package org.boomslang.modules.locale;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import com.oracle.truffle.api.strings.TruffleString;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Comparisons;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.module.PyModule;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;
import org.boomslang.runtime.ContextSlot;
import org.boomslang.runtime.PyContext;

/**
 * The builtins of {@code _locale}. The JVM has no C locale; the conventions are those of C, the
 * encoding is UTF-8. Thread-safety: atomic.
 */
@PyBuiltins(module = "_locale", doc = "Support for POSIX locales.")
public final class LocaleModule {
  private static final PyType ERROR =
      PyType.builtin(
          "locale.Error",
          ExceptionTypes.EXCEPTION,
          ExceptionTypes.EXCEPTION.layout(),
          TypeFlags.WITH_DICT,
          null);

  private static final String[] CATEGORIES = {
    "LC_CTYPE", "LC_NUMERIC", "LC_TIME", "LC_COLLATE", "LC_MONETARY", "LC_MESSAGES", "LC_ALL"
  };

  /** The index of LC_COLLATE. */
  private static final int COLLATE = 3;

  private static final Set<String> KNOWN =
      Set.of("C", "POSIX", "C.UTF-8", "C.utf8", "en_US.UTF-8", "en_US.utf8");

  private static final Map<String, Integer> ITEM_NUMBERS = new LinkedHashMap<>();
  private static final Map<Integer, String> ITEMS = new LinkedHashMap<>();

  static {
    item("CODESET", 14, "UTF-8");
    item("RADIXCHAR", 0x10000, ".");
    item("THOUSEP", 0x10001, "");
    items("ABDAY_", 0x20000, "Sun Mon Tue Wed Thu Fri Sat");
    items("DAY_", 0x20007, "Sunday Monday Tuesday Wednesday Thursday Friday Saturday");
    items("ABMON_", 0x2000e, "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec");
    items(
        "MON_",
        0x2001a,
        "January February March April May June July August September October November December");
    item("AM_STR", 0x20026, "AM");
    item("PM_STR", 0x20027, "PM");
    item("D_T_FMT", 0x20028, "%a %b %e %H:%M:%S %Y");
    item("D_FMT", 0x20029, "%m/%d/%y");
    item("T_FMT", 0x2002a, "%H:%M:%S");
    item("T_FMT_AMPM", 0x2002b, "%I:%M:%S %p");
    item("ERA", 0x2002c, "");
    item("ERA_D_FMT", 0x2002e, "");
    item("ALT_DIGITS", 0x2002f, "");
    item("ERA_D_T_FMT", 0x20030, "");
    item("ERA_T_FMT", 0x20031, "");
    item("CRNCYSTR", 0x4000f, "-");
    item("YESEXPR", 0x50000, "^[yY]");
    item("NOEXPR", 0x50001, "^[nN]");
  }

  private static final ContextSlot<String[]> CURRENT =
      new ContextSlot<>(context -> new String[] {"C.UTF-8", "C", "C", "C", "C", "C"});

  private LocaleModule() {}

  private static void item(String name, int number, String value) {
    ITEM_NUMBERS.put(name.intern(), number);
    ITEMS.put(number, value);
  }

  private static void items(String prefix, int first, String values) {
    String[] all = values.split(" ");
    for (int i = 0; i < all.length; i++) {
      item(prefix + (i + 1), first + i, all[i]);
    }
  }

  static void initialize(PyContext context, PyModule module) {
    module.setAttribute("Error", ERROR);
    module.setAttribute("CHAR_MAX", 127L);
    for (int i = 0; i < CATEGORIES.length; i++) {
      module.setAttribute(CATEGORIES[i], (long) i);
    }
    ITEM_NUMBERS.forEach((name, number) -> module.setAttribute(name, (long) number));
  }

  @PyBuiltin(
      name = "setlocale",
      sig = "(category, locale=None, /)",
      doc = "Activates/queries locale processing.")
  static String setlocale(int category, TruffleString locale) {
    if (category < 0 || category >= CATEGORIES.length) {
      throw PyErrors.raise(ERROR, "invalid locale category");
    }
    String[] current = CURRENT.get();
    synchronized (current) {
      if (locale != null) {
        String name = PyStr.toJava(locale);
        if (name.isEmpty()) {
          name = "C.UTF-8";
        } else if (category == current.length && name.indexOf('=') >= 0) {
          restore(current, name);
          return all(current);
        } else if (!KNOWN.contains(name)) {
          throw PyErrors.raise(ERROR, "unsupported locale setting");
        }
        for (int i = 0; i < current.length; i++) {
          if (i == category || category == current.length) {
            current[i] = name;
          }
        }
      }
      return category < current.length ? current[category] : all(current);
    }
  }

  /** Sets each category as {@link #all} names them. */
  private static void restore(String[] current, String all) {
    String[] next = current.clone();
    for (String part : all.split(";")) {
      int equals = part.indexOf('=');
      int category = equals < 0 ? -1 : List.of(CATEGORIES).indexOf(part.substring(0, equals));
      String name = part.substring(equals + 1);
      if (category < 0 || category >= next.length || !KNOWN.contains(name)) {
        throw PyErrors.raise(ERROR, "unsupported locale setting");
      }
      next[category] = name;
    }
    System.arraycopy(next, 0, current, 0, next.length);
  }

  private static String all(String[] current) {
    StringBuilder text = new StringBuilder();
    boolean same = true;
    for (int i = 0; i < current.length; i++) {
      same &= current[i].equals(current[0]);
      text.append(i == 0 ? "" : ";").append(CATEGORIES[i]).append('=').append(current[i]);
    }
    return same ? current[0] : text.toString();
  }

  @PyBuiltin(
      name = "localeconv",
      sig = "()",
      doc = "Returns numeric and monetary locale-specific parameters.")
  static Object localeconv() {
    PyDict result = new PyDict();
    for (String name :
        new String[] {
          "int_curr_symbol", "currency_symbol", "mon_decimal_point", "mon_thousands_sep"
        }) {
      result.putStr(name, PyStr.EMPTY);
    }
    result.putStr("mon_grouping", new PyList());
    result.putStr("positive_sign", PyStr.EMPTY);
    result.putStr("negative_sign", PyStr.EMPTY);
    for (String name :
        new String[] {
          "int_frac_digits",
          "frac_digits",
          "p_cs_precedes",
          "p_sep_by_space",
          "n_cs_precedes",
          "n_sep_by_space",
          "p_sign_posn",
          "n_sign_posn"
        }) {
      result.putStr(name, 127L);
    }
    result.putStr("decimal_point", PyStr.of("."));
    result.putStr("thousands_sep", PyStr.EMPTY);
    result.putStr("grouping", new PyList());
    return result;
  }

  @PyBuiltin(
      name = "nl_langinfo",
      sig = "(key, /)",
      doc = "Return the value for the locale information associated with key.")
  static String nlLanginfo(int key) {
    String value = ITEMS.get(key);
    if (value == null) {
      throw PyErrors.valueError("unsupported langinfo constant");
    }
    return value;
  }

  @PyBuiltin(name = "getencoding", sig = "()", doc = "Get the current locale encoding.")
  static String getencoding() {
    return "UTF-8";
  }

  @PyBuiltin(
      name = "strcoll",
      sig = "(os1, os2, /)",
      doc = "Compares two strings according to the locale.")
  static int strcoll(TruffleString a, TruffleString b) {
    checkText(a);
    checkText(b);
    if (Comparisons.equal(a, b)) {
      return 0;
    }
    if (collates()) {
      int order = Collation.COLLATOR.compare(PyStr.toJava(a), PyStr.toJava(b));
      if (order != 0) {
        return order;
      }
    }
    return Comparisons.lessThan(a, b) ? -1 : 1;
  }

  @PyBuiltin(
      name = "strxfrm",
      sig = "(string, /)",
      doc = "Return a string that can be used as a key for locale-aware comparisons.")
  static TruffleString strxfrm(TruffleString string) {
    checkText(string);
    if (!collates()) {
      return string;
    }
    // The bytes of the key as characters; equal keys are told apart by the text itself.
    byte[] key = Collation.COLLATOR.getCollationKey(PyStr.toJava(string)).toByteArray();
    StringBuilder text = new StringBuilder();
    for (byte b : key) {
      text.append((char) (1 + (b & 0xff)));
    }
    return PyStr.of(text.append('\u0001').append(PyStr.toJava(string)).toString());
  }

  /** Loaded by the first comparison in a locale that has an order of its own. */
  private static final class Collation {
    static final Collator COLLATOR = Collator.getInstance(ULocale.US);

    static {
      COLLATOR.setStrength(Collator.TERTIARY);
      COLLATOR.freeze();
    }
  }

  private static boolean collates() {
    String[] current = CURRENT.get();
    synchronized (current) {
      return current[COLLATE].startsWith("en_US");
    }
  }

  /** ValueError for text that C would take to end early. */
  private static void checkText(TruffleString text) {
    if (PyStr.toJava(text).indexOf('\0') >= 0) {
      throw PyErrors.valueError("embedded null character");
    }
  }

  // Messages are not translated: there are no catalogs of the C library.

  @PyBuiltin(name = "gettext", sig = "(msg, /)", doc = "Return translation of msg.")
  static TruffleString gettext(TruffleString message) {
    return message;
  }

  @PyBuiltin(
      name = "dgettext",
      sig = "(domain, msg, /)",
      doc = "Return translation of msg in domain.")
  static TruffleString dgettext(Object domain, TruffleString message) {
    return message;
  }

  @PyBuiltin(
      name = "dcgettext",
      sig = "(domain, msg, category, /)",
      doc = "Return translation of msg in domain and category.")
  static TruffleString dcgettext(Object domain, TruffleString message, int category) {
    return message;
  }

  @PyBuiltin(
      name = "textdomain",
      sig = "(domain, /)",
      doc = "Set the C library's textdmain to domain.")
  static Object textdomain(Object domain) {
    return domain == PyNone.NONE ? PyStr.of("messages") : domain;
  }

  @PyBuiltin(
      name = "bindtextdomain",
      sig = "(domain, dir, /)",
      doc = "Bind the C library's domain to dir.")
  static Object bindtextdomain(TruffleString domain, Object dir) {
    return dir;
  }

  @PyBuiltin(
      name = "bind_textdomain_codeset",
      sig = "(domain, codeset, /)",
      doc = "Bind the C library's domain to codeset.")
  static Object bindTextdomainCodeset(TruffleString domain, Object codeset) {
    return codeset;
  }
}
