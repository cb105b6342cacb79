/** Text as people mean it: read at one door, kept in one form, and compared so that what looks alike is alike. */
package lv.viis.chassis.text;
