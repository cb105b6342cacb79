/** What travels: only over encrypted connections beyond this machine, and with headers that keep it from lingering. */
package lv.viis.chassis.transport;
