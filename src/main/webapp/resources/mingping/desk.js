/* What the officer's page of an open ballot does in the browser itself: the number of votes renews itself, and documents are fetched so that a refusal is said
   beside what was typed. Without it the forms are sent as they are. No inline handlers: the content security policy allows none. */
(function () {
  'use strict';

  var EVERY_MILLISECONDS = 15000;
  /* A page that nobody touches asks no more, or it would keep its session open for ever. */
  var UNTOUCHED_MILLISECONDS = 600000;

  var touchedAt = Date.now();

  function fill(text, values) {
    return text.replace(/\{(\d)\}/g, function (whole, at) {
      return values[Number(at)];
    });
  }

  /* Numbers alone come in, and go where they were: nothing else on the page is touched. */
  function show(place, now) {
    var values = place.querySelectorAll('.stat-value');
    [now.members, now.codesUsed, now.codesUnused, now.codesCancelled].forEach(function (value, at) {
      values[at].textContent = value;
    });
    place.querySelectorAll('.stat-label')[1].textContent = fill(place.dataset.sayUsed, [now.codesIssued]);
    document.querySelector('[data-as-of]').textContent = now.asOf;
    var said = document.querySelector('[data-turnout-said]');
    var sentence = fill(place.dataset.saySum, [now.members, now.codesUsed]);
    if (said.dataset.last && said.dataset.last !== sentence) {
      said.textContent = sentence;
    }
    said.dataset.last = sentence;
  }

  function over(place) {
    var note = document.querySelector('[data-turnout-over]');
    note.hidden = false;
    place.dataset.over = 'true';
  }

  function renew(place) {
    if (document.hidden || Date.now() - touchedAt > UNTOUCHED_MILLISECONDS) {
      return Promise.resolve();
    }
    return fetch(place.dataset.turnout, {credentials: 'same-origin', redirect: 'manual', cache: 'no-store', headers: {Accept: 'application/json'}}).then(function (answer) {
      return answer.ok ? answer.json() : null;
    }).then(function (now) {
      if (now && now.open) {
        show(place, now);
      } else if (now) {
        over(place);
      }
    }, function () {
      // No answer now: the next try may have one, and until then the page says of when its numbers are.
    });
  }

  function watch(place) {
    setTimeout(function () {
      renew(place).then(function () {
        if (!place.dataset.over) {
          watch(place);
        }
      });
    }, EVERY_MILLISECONDS);
  }

  function answer(form, kind, sentence) {
    var box = form.querySelector('[data-answer]');
    box.className = 'summary summary-' + kind;
    box.textContent = sentence;
    box.hidden = false;
    box.focus();
    box.scrollIntoView({block: 'center'});
  }

  function save(blob, name) {
    var link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = name;
    document.body.appendChild(link);
    link.click();
    link.remove();
    setTimeout(function () {
      URL.revokeObjectURL(link.href);
    }, 60000);
  }

  function fetchDocument(form) {
    var button = form.querySelector('button[type=submit]');
    var values = new URLSearchParams(new FormData(form));
    form.querySelector('[data-answer]').hidden = true;
    button.disabled = true;
    fetch(form.action, {method: 'POST', body: values, credentials: 'same-origin', redirect: 'manual', cache: 'no-store', headers: {Accept: 'application/pdf, application/json'}}).then(function (given) {
      if (given.type === 'opaqueredirect') {
        answer(form, 'fault', form.dataset.sayGone);
      } else if (given.ok) {
        return given.blob().then(function (blob) {
          save(blob, form.action.slice(form.action.lastIndexOf('/') + 1));
          answer(form, 'done', form.dataset.sayDone);
          var place = document.querySelector('[data-turnout]');
          return place && renew(place);
        });
      } else {
        return given.json().then(function (body) {
          answer(form, 'fault', body.sentence + (body.clause ? ' ' + body.clause : ''));
        });
      }
      return null;
    }).then(null, function () {
      answer(form, 'fault', form.dataset.sayBroken);
    }).then(function () {
      // Nobody's password stays on somebody else's screen.
      form.querySelectorAll('input[type=password], #secondCode').forEach(function (field) {
        field.value = '';
      });
      button.disabled = false;
    });
  }

  document.addEventListener('DOMContentLoaded', function () {
    ['pointerdown', 'keydown', 'input', 'scroll'].forEach(function (kind) {
      document.addEventListener(kind, function () {
        touchedAt = Date.now();
      }, {passive: true});
    });
    document.querySelectorAll('form[data-download]').forEach(function (form) {
      form.addEventListener('submit', function (event) {
        event.preventDefault();
        fetchDocument(form);
      });
    });
    var place = document.querySelector('[data-turnout]');
    if (place) {
      watch(place);
    }
  });
}());
