/*
 * <rule-builder> around a textarea that holds a rule as JSON: form controls that write into it. An element of its own
 * starts wherever Wagtail puts it, also into blocks that are added, moved or copied later. The textarea stays what is
 * sent; until the questions are there, and where they cannot be loaded, it is what is shown.
 */

import { groupEditor } from "./editors.js";
import { element } from "./element.js";
import { questionsAt } from "./questions.js";
import { ruleSentence } from "./sentence.js";
import { askedAbove, beside } from "./form.js";
import { read, write, writeDraft } from "./tree.js";

const BROKEN = "The rule cannot be shown with controls. It is kept as it is, below.";
const UNFINISHED = "A condition is not finished: it counts for nothing yet.";
const UNREACHABLE = "The questions could not be loaded. The rule is kept as it is, below; load the page again to edit it.";

class RuleBuilder extends HTMLElement {
  connectedCallback() {
    // Wagtail fills in the stored rule right after it has put the element into the page.
    queueMicrotask(() => this.start());
  }

  async start() {
    this.field = this.querySelector("textarea");
    if (!this.field || this.form) return;
    this.form = element("div", { class: "rule-builder__form" });
    this.meaning = element("p", { class: "rule-builder__meaning", role: "status" });
    this.append(this.form, this.meaning);
    try {
      this.questions = await questionsAt(this.dataset.questions);
    } catch {
      this.meaning.textContent = UNREACHABLE;
      return;
    }
    this.open();
  }

  open() {
    try {
      const text = this.field.value.trim();
      this.rule = read(text ? JSON.parse(text) : null);
      this.draw();
    } catch {
      this.form.replaceChildren();
      this.meaning.textContent = BROKEN;
      return;
    }
    this.classList.add("rule-builder--ready");
    this.field.tabIndex = -1;
    this.field.addEventListener("focus", () => this.form.querySelector("select, button")?.focus());
    beside(this.field, this.dataset.leadBy)?.addEventListener("change", () => this.say());
  }

  /** Draws the controls anew, since their shape has changed. */
  draw(focus = null) {
    const form = {
      questions: this.questions,
      offered: this.offered(),
      whyAbsent: this.dataset.askedBy ? "not asked above" : "retired",
      changed: () => this.save(),
      redraw: (path) => {
        this.save();
        this.draw(path);
      },
    };
    const group = groupEditor(this.rule, form, this.name());
    const described = this.described ?? (this.described = this.getAttribute("aria-describedby"));
    if (described) group.setAttribute("aria-describedby", described);
    this.removeAttribute("aria-describedby");
    this.form.replaceChildren(group);
    this.say();
    if (focus) this.form.querySelector(`[data-focus="${CSS.escape(focus)}"]`)?.focus();
  }

  save() {
    const rule = writeDraft(this.rule);
    this.field.value = rule === null ? "" : JSON.stringify(rule);
    this.field.dispatchEvent(new Event("input", { bubbles: true }));
    this.field.dispatchEvent(new Event("change", { bubbles: true }));
    this.say();
  }

  say() {
    const rule = write(this.rule);
    const meaning = rule === null ? this.dataset.empty : `${this.lead()}: ${ruleSentence(rule, this.questions)}.`;
    const isWhole = JSON.stringify(rule) === JSON.stringify(writeDraft(this.rule));
    this.meaning.textContent = isWhole ? meaning : `${meaning} ${UNFINISHED}`;
  }

  /** How the sentence begins, which may depend on another field of the same block. */
  lead() {
    const leads = JSON.parse(this.dataset.leads || "{}");
    return leads[beside(this.field, this.dataset.leadBy)?.value] ?? this.dataset.lead;
  }

  /** The questions that can be chosen: those that are not retired, or those that the form asks above this place. */
  offered() {
    const all = [...this.questions.values()];
    if (!this.dataset.askedBy) return all.filter(({ retired }) => !retired);
    const above = askedAbove(this.field, this.dataset.askedBy);
    return all.filter(({ pks }) => pks.some((pk) => above.has(pk)));
  }

  /** What the field is called on the form. */
  name() {
    const label = this.field.labels?.[0] ?? document.querySelector(`label[for="${CSS.escape(this.field.id)}"]`);
    return label?.textContent.replace("*", "").trim() || "Rule";
  }
}

customElements.define("rule-builder", RuleBuilder);
