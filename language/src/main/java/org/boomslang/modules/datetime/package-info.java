/**
 * Module {@code _datetime}: dates, times of day, moments, durations and time zones. Compare
 * CPython's {@code _datetimemodule.c}. Values never change; the classes of {@code datetime.py} are
 * these.
 *
 * <p>A class per type holds the fields ({@code PyDate}, {@code PyTime}, {@code PyDateTime}, {@code
 * PyTimeDelta}, {@code PyTimeZone}, {@code PyTzInfo}), classes named after it its builtins. {@code
 * Calendar} and {@code Clock} count, {@code Iso…} and {@code StrftimeText} read and write text,
 * {@code Offsets} asks time zones. Only {@code BuiltinModuleList} knows this package.
 */
package org.boomslang.modules.datetime;
