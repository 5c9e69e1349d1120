// Brings in what is needed only once somebody asks: the words of the samples, the holidays of all places, and what keeps a plan.
// Classic scripts, because those also load from a folder; and one for all situations and places, so that a server never learns which.
(function (app) {
  "use strict";
  // name -> who waits for it; null once it is there, or can't be had
  const waiting = {};

  function done(name) {
    const told = waiting[name];
    waiting[name] = null;
    told.forEach((tell) => tell());
  }

  // name -> what comes before it
  app.before = {};
  app.have = (name) => waiting[name] === null;
  app.need = function (name, tell) {
    if (waiting[name] === null) return tell && tell();
    if (!waiting[name]) {
      waiting[name] = [];
      (app.before[name] || []).forEach((one) => app.need(one));
      const script = document.createElement("script");
      // in the order in which they were asked for
      script.async = false;
      script.onload = script.onerror = () => done(name);
      script.src = app.address(app.data.files[name]);
      document.head.append(script);
    }
    if (tell) waiting[name].push(tell);
  };
})((window.FollowUp = window.FollowUp || {}));
