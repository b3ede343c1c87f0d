/**
 * The state of {@code sys.monitoring} (PEP 669): tools, their callbacks and the events that they
 * asked for. Nodes report events here; {@code modules.sys} gives it to Python.
 */
package org.boomslang.objects.monitoring;
