import { factTable } from '../table.ts'

export const httpStatus = factTable({
  name: 'HTTP status codes',
  reference:
    'RFC 9110, section 15; RFC 6585; RFC 4918; RFC 7725; RFC 8297; RFC 8470; RFC 5842; RFC 2295',
  columns: 'status code | reason phrase',
  rows: `
    200|OK; 404|Not Found; 403|Forbidden; 500|Internal Server Error; 301|Moved Permanently; 401|Unauthorized; 400|Bad Request; 503|Service Unavailable

    201|Created; 202|Accepted; 204|No Content; 302|Found; 304|Not Modified; 405|Method Not Allowed; 408|Request Timeout; 409|Conflict; 410|Gone
    429|Too Many Requests; 501|Not Implemented; 502|Bad Gateway; 504|Gateway Timeout; 307|Temporary Redirect; 308|Permanent Redirect; 100|Continue

    101|Switching Protocols; 203|Non-Authoritative Information; 205|Reset Content; 206|Partial Content; 300|Multiple Choices; 303|See Other
    402|Payment Required; 406|Not Acceptable; 407|Proxy Authentication Required; 411|Length Required; 412|Precondition Failed; 413|Content Too Large
    414|URI Too Long; 415|Unsupported Media Type; 416|Range Not Satisfiable; 417|Expectation Failed; 421|Misdirected Request; 422|Unprocessable Content
    423|Locked; 424|Failed Dependency; 425|Too Early; 426|Upgrade Required; 428|Precondition Required; 431|Request Header Fields Too Large
    451|Unavailable For Legal Reasons; 505|HTTP Version Not Supported; 507|Insufficient Storage; 511|Network Authentication Required; 103|Early Hints; 207|Multi-Status`,
  relations: [
    {
      entity: 'status code',
      value: 'reason phrase',
      forward: [
        'What does the HTTP status code {} mean?',
        'A server answers {}. What does it say?',
        'Which reason phrase belongs to HTTP status {}?',
      ],
      backward: [
        'Which HTTP status code means "{}"?',
        'Which code does a server send to say "{}"?',
      ],
      pair: 'HTTP status code and meaning',
    },
  ],
})
