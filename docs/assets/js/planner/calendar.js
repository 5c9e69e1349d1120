// Calendar files (RFC 5545) and links. Pure: events in, text out; no clock, so one plan gives the same bytes all day.
// An event is {key, stamp, day, title, text, url, sequence}; days are whole numbers.
(function (app) {
  "use strict";
  const basic = (day) => app.dates.iso(day).replace(/-/g, "");
  const escape = (text) => text.replace(/[\\;,]/g, "\\$&").replace(/\r\n|\r|\n/g, "\\n").replace(/[\u0000-\u001f\u007f]/g, "");
  const bytes = (char) => new TextEncoder().encode(char).length;

  // Lines longer than 75 octets go on in the next one (section 3.1), never in the middle of a character.
  function fold(line) {
    let out = "";
    let length = 0;
    for (const char of line) {
      const size = bytes(char);
      if (length + size > 75) {
        out += "\r\n ";
        length = 1;
      }
      out += char;
      length += size;
    }
    return out;
  }

  // FNV-1a: the same application keeps the same UID, so a newer file replaces its old entries.
  function hash(text) {
    let value = 0x811c9dc5;
    for (const byte of new TextEncoder().encode(text)) value = Math.imul(value ^ byte, 0x01000193);
    return (value >>> 0).toString(16).padStart(8, "0");
  }

  function vevent(event) {
    return [
      "BEGIN:VEVENT",
      "UID:" + event.key + "@follow-up-guide",
      "DTSTAMP:" + basic(event.stamp) + "T000000Z",
      "SEQUENCE:" + event.sequence,
      "DTSTART;VALUE=DATE:" + basic(event.day),
      // exclusive (section 3.6.1)
      "DTEND;VALUE=DATE:" + basic(event.day + 1),
      "SUMMARY:" + escape(event.title),
      "DESCRIPTION:" + escape(event.text),
      event.url ? "URL:" + event.url : "",
      "TRANSP:TRANSPARENT",
      "BEGIN:VALARM",
      "ACTION:DISPLAY",
      "DESCRIPTION:" + escape(event.title),
      "TRIGGER:PT9H",
      "END:VALARM",
      "END:VEVENT",
    ].filter(Boolean);
  }

  const query = (values) => Object.keys(values).map((key) => key + "=" + encodeURIComponent(values[key])).join("&");
  const withUrl = (event) => event.text + (event.url ? "\n" + event.url : "");

  app.calendar = {
    hash,
    ics: (events) =>
      ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//The Follow-Up Guide//Planner 1//EN", "CALSCALE:GREGORIAN"]
        .concat(...events.map(vevent), "END:VCALENDAR")
        .map((line) => fold(line) + "\r\n")
        .join(""),
    google: (event) =>
      "https://calendar.google.com/calendar/render?" +
      query({ action: "TEMPLATE", text: event.title, dates: basic(event.day) + "/" + basic(event.day + 1), details: withUrl(event) }),
    outlook: (event) =>
      "https://outlook.live.com/calendar/0/deeplink/compose?" +
      query({
        path: "/calendar/action/compose", rru: "addevent", allday: "true", subject: event.title,
        startdt: app.dates.iso(event.day), enddt: app.dates.iso(event.day + 1), body: withUrl(event),
      }),
  };
})((window.FollowUp = window.FollowUp || {}));
