<?php
// What WordPress makes of an address that is pasted into a post: its own code (wp-includes), with our built site in place of the network.
// usage: php wordpress.php WORDPRESS SITE SITE_URL PASTED; prints the HTML that stays in the post.
[, $wordpress, $site, $site_url, $pasted] = $argv;
error_reporting(E_ALL & ~E_DEPRECATED);
define('ABSPATH', "$wordpress/");
define('WPINC', 'wp-includes');
define('WP_DEBUG', false);
foreach (['compat', 'load', 'plugin', 'l10n', 'functions', 'formatting', 'kses', 'shortcodes', 'embed', 'class-wp-error', 'class-wp-oembed'] as $file) {
    require_once ABSPATH . WPINC . "/$file.php";
}

// The network: WordPress reads no more of an answer than it says.
function wp_safe_remote_get($url, $args = []) {
    global $site, $site_url;
    $path = $site . '/' . parse_url(substr($url, strlen($site_url)), PHP_URL_PATH);
    $file = is_dir($path) ? "$path/index.html" : $path;
    if (!str_starts_with($url, $site_url) || !is_file($file)) {
        return new WP_Error('http', "nothing at $url");
    }
    return ['body' => file_get_contents($file, false, null, 0, $args['limit_response_size'] ?? null), 'code' => 200];
}
function wp_remote_retrieve_body($answer) {
    return is_wp_error($answer) ? '' : $answer['body'];
}
function wp_remote_retrieve_response_code($answer) {
    return is_wp_error($answer) ? '' : $answer['code'];
}

// What WordPress asks its database and its settings.
function wp_generate_password($length) {
    return substr('abcDEF1234567890', 0, $length);
}
function home_url($path = '') {
    return "https://office.example$path";
}
add_filter('pre_option', fn($_, $name) => $name === 'blog_charset' ? 'UTF-8' : '', 10, 2);

add_filter('oembed_dataparse', 'wp_filter_oembed_result', 10, 3); // as default-filters.php has it
echo (new WP_oEmbed())->get_html($pasted, ['width' => 600, 'height' => 900, 'discover' => true]);
