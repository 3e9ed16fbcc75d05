const TITLES = {
  400: 'Bad Request',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
};

/** A refusal that the client gets as RFC 9457 problem details. */
export class Refusal extends Error {
  /** @param {number} status @param {string} detail @param {object} [extra] further members of the problem document */
  constructor(status, detail, extra = {}) {
    super(detail);
    this.status = status;
    this.extra = extra;
  }

  toAnswer() {
    const { headers = {}, ...members } = this.extra;
    const body = {
      type: 'about:blank',
      title: TITLES[this.status],
      status: this.status,
      detail: this.message,
      ...members,
    };
    return { status: this.status, headers: { 'Content-Type': 'application/problem+json', ...headers }, body };
  }
}
